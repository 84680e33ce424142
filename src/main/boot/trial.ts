/** Whether an old Electron is running, good for trying out only. */
import { z } from 'zod';

const manifestSchema = z.object({ devDependencies: z.object({ electron: z.string() }) });

/** True where the Electron that runs is of an older major version than the one the manifest asks for. */
export function isTrial(manifest: unknown, runningElectron: string): boolean {
  const wanted = manifestSchema.safeParse(manifest).data?.devDependencies.electron;
  return wanted !== undefined && majorOf(runningElectron) < majorOf(wanted);
}

function majorOf(version: string): number {
  return Number(/\d+/u.exec(version)?.[0] ?? 0);
}
