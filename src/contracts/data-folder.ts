/** Where Scriptorium keeps what it knows. One resolver for the window and the command line. */

export interface FolderQuestion {
  /** What --data-dir said. */
  readonly option: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/**
 * The data folder: the option, else SCRIPTORIUM_DATA_DIR, else the platform's own place for a program's data.
 * The answer may be relative where the option or the variable is; whoever asks makes it absolute.
 */
export function dataFolder({ option, env, platform, home }: FolderQuestion): string {
  if (option !== undefined && option !== '') return option;
  const chosen = env['SCRIPTORIUM_DATA_DIR'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return `${env['LOCALAPPDATA'] ?? `${home}\\AppData\\Local`}\\Scriptorium`;
  if (platform === 'darwin') return `${home}/Library/Application Support/Scriptorium`;
  const data = env['XDG_DATA_HOME'];
  return `${data !== undefined && data.startsWith('/') ? data : `${home}/.local/share`}/scriptorium`;
}
