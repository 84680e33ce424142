/** A button that carries out a command and bears its name. */
import type { ComponentProps } from 'react';
import type { Command } from '../commands/command.ts';
import { useDesk } from '../stores/desk.ts';
import { Button } from './button.tsx';

type Look = Omit<ComponentProps<typeof Button>, 'onClick' | 'about'>;

interface CommandButtonProps<A extends readonly unknown[]> extends Look {
  readonly command: Command<A>;
  readonly about: A;
}

export function CommandButton<A extends readonly unknown[]>({
  command,
  about,
  children,
  ...look
}: CommandButtonProps<A>) {
  const desk = useDesk();
  return (
    <Button
      {...look}
      title={look.title ?? command.keys}
      onClick={() => {
        void command.run(desk, ...about);
      }}
    >
      {children ?? command.title}
    </Button>
  );
}
