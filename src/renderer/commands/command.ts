/** What a user action is: a name, its keys, and what it does. Buttons and keys read the same. */
import type { Desk } from '../stores/desk.ts';

export interface Command<A extends readonly unknown[] = readonly []> {
  readonly id: string;
  /** As it stands on a button; an ellipsis where it asks for more. */
  readonly title: string;
  /** Such as 'Ctrl+O' or 'Alt+ArrowRight'; Ctrl is Cmd on macOS. */
  readonly keys?: string;
  available?(desk: Desk): boolean;
  run(desk: Desk, ...about: A): void | Promise<void>;
}
