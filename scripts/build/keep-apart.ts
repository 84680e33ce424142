// A build check: what an entry reaches, through chunks of any depth, must not load a forbidden module.
import type { Plugin } from 'vite';

interface KeepApart {
  /** Names of the entries to follow. */
  readonly entries: readonly string[];
  /** Modules that none of them may load. */
  readonly forbidden: readonly string[];
}

/** Fails the build with the chain of files that leads from an entry to the forbidden module. */
export function keepApart({ entries, forbidden }: KeepApart): Plugin {
  const isForbidden = (file: string): boolean => forbidden.some(name => file === name || file.startsWith(`${name}/`));
  return {
    name: 'scriptorium:keep-apart',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.isEntry || !entries.includes(chunk.name)) continue;
        const chain = chainTo(isForbidden, chunk.fileName, file => importsOf(bundle[file]), new Set());
        if (chain) this.error(`The last of these must not be reached from the first: ${chain.join(' → ')}`);
      }
    },
  };
}

type Output = Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...args: never[]) => unknown>>[1][string];

function importsOf(output: Output | undefined): readonly string[] {
  return output?.type === 'chunk' ? [...output.imports, ...output.dynamicImports] : [];
}

function chainTo(
  isTarget: (file: string) => boolean,
  file: string,
  imports: (file: string) => readonly string[],
  seen: Set<string>,
): readonly string[] | undefined {
  if (isTarget(file)) return [file];
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const next of imports(file)) {
    const chain = chainTo(isTarget, next, imports, seen);
    if (chain) return [file, ...chain];
  }
  return undefined;
}
