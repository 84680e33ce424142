/** The outline as a table of contents: chapters with their words; a press opens one. */
import { useStore } from 'zustand';
import { progressOf } from '../../book/progress.ts';
import { openScene } from '../../commands/open-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { figure } from '../../ui/phrases.ts';
import { Waiting } from '../../ui/waiting.tsx';

export function OutlinePart({ title }: { readonly title: string }) {
  const desk = useDesk();
  const { outline, scale } = useStore(desk.book.store);
  if (outline === null || scale === null) return <Waiting part name="the outline" />;
  const { read, scenes } = progressOf(outline);
  return (
    <article className="contents-page" aria-label="Outline">
      <h2>{title}</h2>
      <p className="note">
        {read === scenes ? 'All of it is read.' : `${figure(read)} of ${figure(scenes)} scenes are read.`}
      </p>
      <ol>
        {scale.chapters.map(({ index, name, number, firstScene, sceneCount }) => (
          <li key={index}>
            <button type="button" className="contents-row" onClick={() => void openScene.run(desk, firstScene)}>
              <span className="machine dim">{number ?? ''}</span>
              <span>{name}</span>
              <span className="contents-leader" />
              <span className="machine">
                {figure(
                  outline.scenes.slice(firstScene, firstScene + sceneCount).reduce((sum, { words }) => sum + words, 0),
                )}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </article>
  );
}
