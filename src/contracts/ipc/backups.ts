/** Requests about backups of the database: listed, made, checked, restored. */
import { z } from 'zod';
import { type Backup, backupKinds, type RestoreOutcome } from '../backups.ts';
import type { Failure } from '../errors.ts';
import { request } from './channel.ts';

const name = z.string().min(1).max(200);

const backupSchema: z.ZodType<Backup> = z.object({
  name: z.string(),
  kind: z.enum(backupKinds),
  madeAt: z.number().int(),
  bytes: z.number().int(),
});

const outcomeSchema: z.ZodType<RestoreOutcome> = z.object({
  backup: z.string(),
  failure: z.custom<Failure>(value => typeof value === 'object' && value !== null && 'code' in value).nullable(),
  damaged: z.object({ kept: z.string(), fault: z.string() }).nullable(),
});

export const backupsViewSchema = z.object({
  /** The folder they stand in. */
  folder: z.string(),
  /** Newest first. */
  backups: z.array(backupSchema),
  /** What became of a restore when the app was opened; null where there was none. */
  restored: outcomeSchema.nullable(),
});
export type BackupsView = z.infer<typeof backupsViewSchema>;

export const backupRequests = {
  'backups.view': request(z.undefined(), backupsViewSchema),
  /** Answers once the copy is made and was read from end to end. */
  'backups.make': request(z.undefined(), backupSchema),
  /** Reads a backup from end to end; fails with `no-such-backup`, `backup-damaged` or `store-newer`. */
  'backups.check': request(z.object({ name }), backupSchema),
  /** The same, and then the app closes and opens again with the backup in the database's place. */
  'backups.restore': request(z.object({ name }), backupSchema),
} as const;
