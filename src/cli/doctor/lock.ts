/** Whether the data folder is free to be worked on. */
import { toFailure } from '../../contracts/errors.ts';
import { folderContents } from '../../contracts/host.ts';
import { type Diagnosis, fine } from '../../workers/check-up/diagnosis.ts';
import { setAside } from '../../workers/check-up/set-aside.ts';
import { lockFolder } from '../../workers/folder-lock.ts';

const check = 'lock';

/** `off` where another program works on the folder. What a program that was killed has left locks nothing. */
export async function lockDiagnosis(folder: string): Promise<Diagnosis> {
  try {
    (await lockFolder(folder)).release();
    return fine(check, 'No other program works on the data folder.');
  } catch (error) {
    const { code, message, advice, cause } = toFailure(error);
    if (code === 'folder-in-use') {
      const said = 'Scriptorium is open on this folder, so its database was not checked.';
      return { check, state: 'off', said, cure: 'To have it checked, close it and run this again.' };
    }
    const damaged = /not a database/iu.test(cause ?? '');
    const said = cause === undefined || damaged ? message : `${message} (${cause})`;
    if (!damaged) return { check, state: 'critical', said, cure: advice };
    return {
      check,
      state: 'critical',
      said,
      cure: 'Nothing is kept in it, and it can be moved away.',
      async mend() {
        const kept = await setAside(folder, [folderContents.lock], (name, number) => `${name}.damaged-${number}`);
        return `It is out of the way as ${kept}.`;
      },
    };
  }
}
