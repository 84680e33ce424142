/** The shelf as tables: one row a project, its structure as it was last found. */
import { sourceJoint } from '../../../contracts/book.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import type { ReadContext, WriteContext } from '../../../contracts/records.ts';
import { defineRecords } from '../../_kit/define-records.ts';
import { findParagraphs } from '../../_text/paragraphs.ts';
import {
  findProject,
  freeId,
  listProjects,
  projectByFiles,
  readSources,
  readStructure,
  requireProject,
  requireRow,
  sourceText,
  toSummary,
} from './projects.ts';
import { bookStatistics } from './book-statistics.ts';
import { countDay, readGoal, setGoal, writingTables } from './writing/stored.ts';
import { projectManager } from './system.ts';

export const records = defineRecords(projectManager, {
  migrations: [
    {
      version: 1,
      sql: `CREATE TABLE project_manager_projects (
        id TEXT PRIMARY KEY, files TEXT NOT NULL, title TEXT NOT NULL, titled INTEGER NOT NULL, sample INTEGER NOT NULL,
        state TEXT NOT NULL, format TEXT NOT NULL, sources TEXT NOT NULL, structure TEXT, words INTEGER NOT NULL,
        chapters INTEGER NOT NULL, scenes INTEGER NOT NULL, created_at INTEGER NOT NULL, synced_at INTEGER
      ) WITHOUT ROWID`,
    },
    {
      version: 2,
      sql: `ALTER TABLE project_manager_projects ADD COLUMN layout TEXT;
        ALTER TABLE project_manager_projects ADD COLUMN paths TEXT NOT NULL DEFAULT '[]'`,
    },
    { version: 3, sql: writingTables },
    { version: 4, sql: 'ALTER TABLE project_manager_projects ADD COLUMN waits TEXT' },
  ],
  gather: {
    sync_manuscript(context, { project }) {
      const row = requireRow(context, project);
      const { paths, sources } = readSources(row);
      const known = paths.map((path, index) => ({ path, hash: sources[index] ?? '' }));
      return { files: toSummary(row).files, hasText: row['structure'] !== null, known };
    },
    divide_manuscript: (context, { project, sources, format, layout }) => ({
      texts: sources.map(hash => requireText(context, hash)),
      layout: layout === null ? null : requireText(context, layout),
      before: findProject(context, project)?.['format'] === format ? sourceText(context, project) : null,
    }),
    get_project: (context, { project }) => ({
      ...requireProject(context, project),
      outline: readStructure(requireRow(context, project))?.chapters ?? [],
      goal: readGoal(context, project),
    }),
    list_projects: context => ({ projects: [...listProjects(context)] }),
    get_statistics(context, { project, offset_minutes }) {
      const found = bookStatistics(context, requireRow(context, project), offset_minutes);
      if (found === null) throw new ScriptoriumError('not-read-yet', `The book ${project} has not been read yet.`);
      return found;
    },
    set_goal: (context, { project }) => {
      requireRow(context, project);
      return readGoal(context, project);
    },
  },
  apply: {
    create_project(context, { title, sample }, { id, files, name }) {
      const known = projectByFiles(context, files);
      const project = known ?? freeId(context, id);
      const broughtBack = known !== null && requireProject(context, known).state === 'trashed';
      if (known !== null) {
        context.run(`UPDATE project_manager_projects SET state = 'present' WHERE id = ?`, known);
        // The sample's title is ours to give, and not one that the writer has asked for.
        if (title !== undefined && sample !== true) setTitle(context, known, title);
      } else {
        context.run(
          `INSERT INTO project_manager_projects
             (id, files, title, titled, sample, state, format, sources, structure, words, chapters, scenes, created_at, synced_at)
           VALUES (?, ?, ?, ?, ?, 'present', 'text', '[]', NULL, 0, 0, 0, ?, NULL)`,
          project,
          JSON.stringify(files),
          title ?? name,
          title === undefined ? 0 : 1,
          sample === true ? 1 : 0,
          context.now,
        );
      }
      context.send({ system: 'project_manager', operation: 'sync_manuscript', data: { project } });
      return { project, new: known === null, brought_back: broughtBack };
    },
    sync_manuscript(context, { project }, result) {
      const row = requireRow(context, project);
      const waits = result.kind === 'waiting' ? result.why : null;
      context.run('UPDATE project_manager_projects SET waits = ? WHERE id = ?', waits, project);
      if (result.kind === 'missing') {
        context.run(
          `UPDATE project_manager_projects SET state = 'missing' WHERE id = ? AND state = 'present'`,
          project,
        );
        return { project, state: 'missing' as const, missing: result.why };
      }
      context.run(`UPDATE project_manager_projects SET state = 'present' WHERE id = ? AND state = 'missing'`, project);
      if (result.kind === 'waiting') return { project, state: 'waiting' as const, missing: result.why };
      const sources = result.texts.map(text => context.putText(text));
      const layout = result.layout === null ? null : context.putText(result.layout);
      const same =
        JSON.stringify(sources) === row['sources'] &&
        row['structure'] !== null &&
        row['format'] === result.format &&
        row['layout'] === layout;
      if (same) {
        context.run(
          'UPDATE project_manager_projects SET synced_at = ?, paths = ? WHERE id = ?',
          context.now,
          JSON.stringify(result.paths),
          project,
        );
        return { project, state: 'unchanged' as const, missing: null };
      }
      context.send({
        system: 'project_manager',
        operation: 'divide_manuscript',
        data: { project, sources, format: result.format, layout, paths: result.paths, saved: result.saved },
      });
      return { project, state: 'changed' as const, missing: null };
    },
    divide_manuscript(context, { project, sources, format, layout, paths, saved }, { change, ...divided }) {
      const row = findProject(context, project);
      if (row === null) return divided;
      countDay(context, row, { change, words: divided.words, saved });
      const text = sources.map(hash => requireText(context, hash)).join(sourceJoint);
      const scenes = divided.scenes.map(scene => ({
        ...scene,
        hash: context.putText(text.slice(scene.start, scene.end)),
      }));
      context.run(
        `UPDATE project_manager_projects SET sources = ?, layout = ?, paths = ?, format = ?, structure = ?, words = ?, chapters = ?, scenes = ?,
           title = CASE WHEN titled = 1 THEN title ELSE ? END, synced_at = ? WHERE id = ?`,
        JSON.stringify(sources),
        layout,
        JSON.stringify(paths),
        format,
        JSON.stringify({ ...divided, scenes }),
        divided.words,
        divided.chapters.length,
        divided.scenes.length,
        divided.title ?? toSummary(row).title,
        context.now,
        project,
      );
      context.revise(
        project,
        scenes.map(scene => scene.hash),
      );
      return divided;
    },
    set_goal: (context, { project, offset_minutes, ...change }) => setGoal(context, project, change, offset_minutes),
    update_project(context, { project, title, files, trashed }) {
      requireRow(context, project);
      if (title !== undefined) setTitle(context, project, title);
      if (trashed === false) {
        context.run(
          `UPDATE project_manager_projects SET state = 'present' WHERE id = ? AND state = 'trashed'`,
          project,
        );
      }
      if (files !== undefined) {
        const other = projectByFiles(context, files);
        if (other !== null && other !== project) {
          throw new ScriptoriumError('invalid-data', 'Another book on the shelf has these files already.');
        }
        context.run(
          `UPDATE project_manager_projects SET files = ?, paths = '[]',
             state = CASE WHEN state = 'trashed' THEN state ELSE 'present' END WHERE id = ?`,
          JSON.stringify(files),
          project,
        );
      }
      const book = requireProject(context, project);
      if ((files !== undefined || trashed === false) && book.state !== 'trashed') {
        context.send({ system: 'project_manager', operation: 'sync_manuscript', data: { project } });
      }
      return book;
    },
    delete_project(context, { project }) {
      requireRow(context, project);
      context.run(`UPDATE project_manager_projects SET state = 'trashed' WHERE id = ?`, project);
      return requireProject(context, project);
    },
  },
  queries: {
    list: context => [...listProjects(context)],
    known: (context, { files }) => projectByFiles(context, files),
    structure(context, { project }) {
      const row = findProject(context, project);
      if (row === null) return null;
      const { sources, layout } = readSources(row);
      return { ...toSummary(row), sources, layout, structure: readStructure(row) };
    },
    source: (context, { project }) => sourceText(context, project),
    statistics(context, { project, offset_minutes }) {
      const row = findProject(context, project);
      return row === null ? null : bookStatistics(context, row, offset_minutes);
    },
    text(context, { project, position }) {
      const scene = readStructure(requireRow(context, project))?.scenes[position];
      const text = scene === undefined ? null : context.text(scene.hash);
      return text === null ? null : { text, paragraphs: [...findParagraphs(text)] };
    },
  },
});

function requireText(context: ReadContext, hash: string): string {
  const text = context.text(hash);
  if (text === null) throw new ScriptoriumError('internal', `The text ${hash} is not kept.`);
  return text;
}

/** A title of the writer's own stays when the manuscript names another. */
function setTitle(context: WriteContext, project: string, title: string): void {
  context.run('UPDATE project_manager_projects SET title = ?, titled = 1 WHERE id = ?', title, project);
}
