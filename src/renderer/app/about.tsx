/** Which version this is and what it runs on; says so when the Electron beneath is an old one. */
import './about.css';
import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { useDesk } from '../stores/desk.ts';
import { Button } from '../ui/button.tsx';
import { Mark } from '../ui/marks.tsx';

export function About() {
  const { app } = useDesk();
  const { state, aboutOpen } = useStore(app.store);
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    if (aboutOpen) dialog.current?.showModal();
    else dialog.current?.close();
  }, [aboutOpen]);

  const close = () => {
    app.showAbout(false);
  };
  return (
    <dialog ref={dialog} className="about" aria-labelledby="about-title" onClose={close}>
      <Mark name="device" size={28} />
      <h2 id="about-title">Scriptorium</h2>
      {state !== null && (
        <>
          <p className="machine">version {state.version}</p>
          <p className="machine dim">
            Electron {state.electron} · {state.platform}
          </p>
          {state.trial && (
            <p className="about-trial">
              <Mark name="warn" /> This is an old Electron, for trying out. Its browser no longer gets security updates;
              open only manuscripts of your own with it.
            </p>
          )}
        </>
      )}
      <p className="quiet">
        A reading room for the book you are writing. Your files stay yours, and nothing leaves this computer.
      </p>
      <Mark name="fleuron" size={24} width={60} />
      <Button onClick={close}>Close</Button>
    </dialog>
  );
}
