/** Which dead letters keep a book from being read whole. */
import { z } from 'zod';
import { type ErrorCode, errorKinds, type Failure } from '../../contracts/errors.ts';
import { operationKind } from '../../contracts/system.ts';
import type { Engine } from '../../engine/index.ts';
import { bookSchema } from '../analysis/read-book.ts';
import { counted } from '../terminal/layout.ts';

/** Operations that take a manuscript in. */
const takingIn = ['create_project', 'sync_manuscript', 'divide_manuscript'];
const looked = 10_000;
const shownReasons = 5;

const dataSchema = z.object({
  project: z.string().optional(),
  book: z.string().optional(),
  scene: z.string().optional(),
});

export interface DeadStep {
  readonly item: number;
  readonly system: string;
  readonly operation: string;
  readonly error: Failure | null;
}

/** Dead letters of the steps that read this book as it is now, newest first. */
export async function deadStepsOf(engine: Engine, project: string): Promise<readonly DeadStep[]> {
  if (engine.figures().dead === 0) return [];
  const book = bookSchema.nullable().parse(await engine.query('project_manager', 'structure', { project }));
  const hashes = new Set(book?.structure?.scenes.map(scene => scene.hash) ?? []);
  const steps: DeadStep[] = [];
  for (const { id, target, operation, error } of await engine.reads.items({ state: 'dead', limit: looked })) {
    const kind = operationKind(operation);
    const readsBooks = kind.kind !== 'operation' || (target === 'project_manager' && takingIn.includes(operation));
    if (!readsBooks) continue;
    const data = dataSchema.safeParse((await engine.reads.deadLetter(id))?.data).data;
    if (data?.project === project || data?.book === project || hashes.has(data?.scene ?? '')) {
      steps.push({ item: id, system: target, operation, error });
    }
  }
  return steps;
}

/** In words, for standard error; steps that failed for the same reason are counted together. */
export function deadInWords(steps: readonly DeadStep[]): string {
  const reasons = new Map<string, number>();
  for (const { system, operation, error } of steps) {
    const code: ErrorCode = error?.code ?? 'internal';
    const reason = `${system} ${operation}: ${error?.message ?? errorKinds[code].title}`;
    reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
  }
  const lines = [...reasons].map(([reason, times]) => `  ${times === 1 ? '' : `${times} × `}${reason}`);
  const many = steps.length === 1 ? 'One step of the reading failed' : `${steps.length} steps of the reading failed`;
  return [
    `${many}, so the result is not whole:`,
    ...lines.slice(0, shownReasons),
    ...(lines.length > shownReasons ? [`  and for ${counted(lines.length - shownReasons, 'other reason')}`] : []),
    'Look at them with `scriptorium dead list`, and try again with `scriptorium dead replay --all`.',
  ].join('\n');
}
