/** First run: three vows, a blank sheet that takes a manuscript, and the sample book. */
import './first-run.css';
import { openFolder } from '../../commands/open-folder.ts';
import { openManuscript } from '../../commands/open-manuscript.ts';
import { readSample } from '../../commands/read-sample.ts';
import { CommandButton } from '../../ui/command-button.tsx';
import { Mark } from '../../ui/marks.tsx';
import { Sheet } from './sheet.tsx';
import { Steps } from './steps.tsx';

const vows = [
  'Your file stays yours. It is read, and never written to.',
  'Nothing leaves this computer.',
  'What it does not know, it says it does not know.',
] as const;

export function FirstRun() {
  return (
    <main className="first-run">
      <section className="hello">
        <h1>A reading room for the book you are writing.</h1>
        <p className="hello-lead">
          Keep writing where you write. Scriptorium reads along: who is there, who speaks, what is felt, scene by scene.
          Everything it says leads back to your page.
        </p>
        <ol className="vows">
          {vows.map((vow, index) => (
            <li key={vow}>
              <span className="small-caps" aria-hidden="true">
                {'i'.repeat(index + 1)}
              </span>
              <p>{vow}</p>
            </li>
          ))}
        </ol>
        <Steps at={0} />
      </section>
      <Sheet formats="Word (.docx), EPUB, Markdown (.md), plain text (.txt), or a folder of them">
        <p className="lay">
          Lay your
          <br />
          manuscript here
        </p>
        <p className="or">or</p>
        <CommandButton weight="primary" wide command={openManuscript} about={[]} />
        <CommandButton weight="link" className="lay-folder" command={openFolder} about={[]} />
      </Sheet>
      <section className="sample" aria-label="The sample book">
        <p className="sample-rubric small-caps">Or begin with ours</p>
        <div className="title-page">
          <h2>Moby-Dick;</h2>
          <p className="title-or">or,</p>
          <p className="title-second">The Whale.</p>
          <p className="title-by">by</p>
          <p className="title-author small-caps">Herman Melville</p>
          <Mark name="fleuron" size={24} width={60} />
          <p className="note">The whole novel, free to all</p>
        </div>
        <CommandButton wide command={readSample} about={[]} />
      </section>
    </main>
  );
}
