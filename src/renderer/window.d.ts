/** What the preload has put on the page's window. */
import type { Bridge } from '../contracts/ipc/index.ts';

declare global {
  interface Window {
    readonly scriptorium: Bridge;
  }
}
