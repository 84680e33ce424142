/** Whether there is anything for the Books screen to show. */
import type { BackupsSlice } from './backups-store.ts';
import type { ShelfSlice } from './shelf-store.ts';

/** A book on the shelf or in the trash, or a backup of a time when there was one. */
export function hasBooksScreen(books: ShelfSlice['books'], view: BackupsSlice['view']): boolean {
  return (books ?? []).length > 0 || (view?.backups ?? []).length > 0;
}
