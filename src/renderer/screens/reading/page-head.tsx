/** Over the page: which chapter and scene it is, its title, and the way to its neighbours. */
import { useStore } from 'zustand';
import type { ScenePage } from '../../../contracts/book.ts';
import { chapterOf } from '../../book/book-scale.ts';
import { nextScene } from '../../commands/next-scene.ts';
import { previousScene } from '../../commands/previous-scene.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';

export function PageHead({ page }: { readonly page: ScenePage }) {
  const { book } = useDesk();
  const scale = useStore(book.store, slice => slice.scale);
  const scenes = useStore(book.store, slice => slice.outline?.scenes.length ?? 0);
  const chapter = scale === null ? undefined : chapterOf(scale, page.position);
  const number = chapter?.number ?? null;
  const scene = page.ofChapter > 1 ? `scene ${page.inChapter + 1} of ${page.ofChapter}` : '';
  const place = [number === null ? '' : `chapter ${number}`, scene].filter(part => part !== '').join(', ');
  return (
    <header className="page-head">
      <span className="page-place machine dim">{place}</span>
      <div className="page-turn">
        <CommandButton weight="link" command={previousScene} about={[]} disabled={page.position === 0} />
        <CommandButton weight="link" command={nextScene} about={[]} disabled={page.position + 1 >= scenes} />
      </div>
      <h1>{page.title ?? chapter?.name ?? ''}</h1>
    </header>
  );
}
