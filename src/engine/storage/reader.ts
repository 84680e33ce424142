/** Reading beside the writer, on a connection that cannot change anything. Runs in a thread. */
import { ScriptoriumError } from '../../contracts/errors.ts';
import type { FactData, FactGathered, FoldData } from '../../contracts/facts.ts';
import type { Alert, AlertFilter, HealthSample } from '../../contracts/health.ts';
import type { DeadLetter, Hop, ItemView } from '../../contracts/items.ts';
import type { HistoryPoint, HistorySpan } from '../../contracts/statistics.ts';
import type { GatherRequest, ItemFilter } from '../../contracts/storage.ts';
import { operationKind } from '../../contracts/system.ts';
import type { Catalogue } from './catalogue.ts';
import { readContext } from './contexts.ts';
import { openDatabase } from './driver.ts';
import { readFact } from './facts.ts';
import { gatherFold } from './fold-gather.ts';
import { listAlerts, listSamples } from './health.ts';
import { readHistory } from './statistics.ts';
import { listItems, readDeadLetter, readItem, readTrace } from './views.ts';
import type { Clock } from './writer.ts';

export interface Reader {
  gather(request: GatherRequest): unknown;
  query(system: string, query: string, data: unknown): unknown;
  items(filter: ItemFilter): readonly ItemView[];
  item(id: number): ItemView | null;
  trace(trace: number): readonly Hop[];
  deadLetter(id: number): DeadLetter | null;
  alerts(filter: AlertFilter): readonly Alert[];
  samples(system: string, from: number, to: number): readonly HealthSample[];
  history(system: string | null, span: HistorySpan): readonly HistoryPoint[];
  output(id: number): string | null;
  close(): void;
}

/** Opens a reading connection; the writer must have opened the file before. Calls are answered one at a time. */
export function createReader(file: string, catalogue: Catalogue, clock: Clock): Reader {
  const database = openDatabase({ file, readOnly: true, durability: 'strict' });
  const gatherFact = (system: string, data: FactData): FactGathered => {
    const row = database.get('SELECT text FROM engine_texts WHERE hash = ?', data.scene);
    if (row === undefined)
      throw new ScriptoriumError('no-such-scene', `The text of the scene ${data.scene} is not kept.`);
    return {
      text: String(row['text']),
      extra: data.extra ?? null,
      scene: data.key === data.scene ? null : readFact(database, catalogue, system, 'scene', data.scene),
    };
  };
  const gather = ({ system, operation, data }: GatherRequest): unknown => {
    const kind = operationKind(operation);
    switch (kind.kind) {
      case 'fact':
        return gatherFact(system, data as FactData);
      case 'fold': {
        const contract = catalogue.system(system)?.folds[kind.name];
        if (contract === undefined)
          throw new ScriptoriumError('data-outdated', `There is no fold ${kind.name} in ${system}.`);
        return gatherFold(database, catalogue, system, kind.name, contract, data as FoldData);
      }
      case 'operation': {
        const own = catalogue.recordsOf(system)?.gather[kind.name];
        return own === undefined ? undefined : own(readContext(database, catalogue, system, clock.now()), data);
      }
    }
  };
  const runQuery = (system: string, query: string, data: unknown): unknown => {
    const contract = catalogue.system(system)?.queries[query];
    const run = catalogue.recordsOf(system)?.queries[query];
    if (contract === undefined || run === undefined) {
      throw new ScriptoriumError('unknown-operation', `${system} has no query ${query}.`);
    }
    return run(readContext(database, catalogue, system, clock.now()), contract.input.parse(data));
  };
  return {
    gather: request => database.snapshot(() => gather(request)),
    query: (system, query, data) => database.snapshot(() => runQuery(system, query, data)),
    items: filter => listItems(database, filter, clock.now()),
    item: id => database.snapshot(() => readItem(database, id, clock.now())),
    trace: trace => readTrace(database, trace),
    deadLetter: id => readDeadLetter(database, id),
    alerts: filter => listAlerts(database, filter),
    samples: (system, from, to) => listSamples(database, system, from, to),
    history: (system, span) => readHistory(database, system, span, clock.now()),
    output(id) {
      const row = database.get('SELECT output FROM engine_results WHERE id = ?', id);
      return typeof row?.['output'] === 'string' ? row['output'] : null;
    },
    close: () => database.close(),
  };
}
