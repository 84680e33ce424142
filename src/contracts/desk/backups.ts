/** Backups as commands print them. */
import { z } from 'zod';
import { type Backup, backupKinds } from '../backups.ts';

export const backupViewSchema = z.object({
  name: z.string(),
  kind: z.enum(backupKinds),
  /** Milliseconds since 1970. */
  made_at: z.number().int(),
  bytes: z.number().int(),
});
export type BackupView = z.infer<typeof backupViewSchema>;

export function backupView({ name, kind, madeAt, bytes }: Backup): BackupView {
  return { name, kind, made_at: madeAt, bytes };
}
