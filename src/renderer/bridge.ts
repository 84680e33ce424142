/** The types of the bridge to the main process, in one place for the renderer. Types only: schemas stay outside. */
export type { Bridge } from '../contracts/ipc/index.ts';
export type { BackupsView } from '../contracts/ipc/backups.ts';
export type { AppState, Place, SystemSort, Theme } from '../contracts/ipc/app.ts';
export type { DeadLetterView, ItemRow, OperationCard, SendTerms, SystemCard, Tried } from '../contracts/ipc/machine.ts';
