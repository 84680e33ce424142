/** A button that asks before it acts: the question says how much is meant. Escape means no; the focus comes back. */
import './confirm-button.css';
import { useId, useRef } from 'react';
import type { ComponentProps } from 'react';
import { Button } from './button.tsx';

interface ConfirmButtonProps extends Omit<ComponentProps<typeof Button>, 'onClick'> {
  readonly question: string;
  /** What it means for the writer. */
  readonly meaning?: string;
  /** The word on the button that acts. */
  readonly act: string;
  /** The word on the button that does not. */
  readonly keep: string;
  readonly onConfirm: () => void;
}

export function ConfirmButton({ question, meaning, act, keep, onConfirm, ...look }: ConfirmButtonProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const close = () => {
    dialog.current?.close();
  };
  return (
    <>
      <Button {...look} onClick={() => dialog.current?.showModal()} aria-haspopup="dialog" />
      <dialog ref={dialog} className="confirm" aria-labelledby={id}>
        <p id={id}>{question}</p>
        {meaning !== undefined && <p className="note">{meaning}</p>}
        <div className="confirm-ways">
          <Button onClick={close}>{keep}</Button>
          <Button
            weight="primary"
            onClick={() => {
              close();
              onConfirm();
            }}
          >
            {act}
          </Button>
        </div>
      </dialog>
    </>
  );
}
