/** The find as a title page: what the manuscript is called, how long it is, and its table of contents. */
import { useStore } from 'zustand';
import type { Preview } from '../../../contracts/book.ts';
import { dismissPreview } from '../../commands/dismiss-preview.ts';
import { takeIn } from '../../commands/take-in.ts';
import { useDesk } from '../../stores/desk.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { figure } from '../../ui/phrases.ts';
import { Steps } from '../first-run/steps.tsx';
import { Contents } from './contents.tsx';
import { findSentence, wordAccount } from './find-sentence.ts';

/** A folder may have hundreds; the first of them tell whether it is the right one. */
const mostFiles = 12;

interface FoundProps {
  readonly preview: Preview;
  readonly taking: boolean;
}

export function Found({ preview, taking }: FoundProps) {
  const { shelf } = useDesk();
  const known = useStore(shelf.store, slice => slice.books?.find(book => book.id === preview.known));
  return (
    <main className="preview">
      <section className="preview-say">
        <h1>{findSentence(preview)}</h1>
        <p className="quiet">{wordAccount(preview)}</p>
        {!preview.english && (
          <p className="preview-known">
            It does not seem to be in English. Its chapters, scenes and words are found all the same, and it is kept and
            watched like any other; but people, speech and feelings are read in English only, and little will be found
            of them.
          </p>
        )}
        {preview.known !== null && (
          <p className="preview-known">
            This book is on your shelf already
            {known === undefined ? (
              ''
            ) : (
              <>
                , as <i>{known.title}</i>
              </>
            )}
            . To read it again costs only what has changed.
          </p>
        )}
        <table className="preview-figures">
          <tbody>
            <Row name="Words" value={figure(preview.words)} />
            <Row name="Characters" value={figure(preview.characters)} />
            <Row name="Chapters" value={figure(preview.chapters.length)} />
            <Row name="Scenes" value={figure(preview.scenes)} />
            {preview.author !== null && <Row name="Author" value={preview.author} />}
            {preview.folder !== null && <Row name="Folder" value={preview.folder} />}
            {preview.files.slice(0, mostFiles).map((file, index) => (
              <Row key={index} name={file.name} value={file.encoding} />
            ))}
            {preview.files.length > mostFiles && (
              <Row name="And more files" value={figure(preview.files.length - mostFiles)} />
            )}
          </tbody>
        </table>
        <div className="preview-ways">
          <CommandButton weight="primary" wide command={takeIn} about={[]} disabled={taking} />
          <CommandButton wide command={dismissPreview} about={[]} disabled={taking} />
        </div>
        <Steps at={1} />
      </section>
      <section className="find" aria-label="What was found">
        <header>
          <h2>{preview.title}</h2>
          <Mark name="fleuron" size={24} width={60} />
          <p className="small-caps quiet">Contents</p>
        </header>
        <Contents chapters={preview.chapters} />
      </section>
    </main>
  );
}

function Row({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="machine">{value}</td>
    </tr>
  );
}
