/** Checking and mending the set-up. */
import { doctor, type DoctorOptions } from '../commands/doctor.ts';
import { examples, type Group } from './group.ts';

export const upkeep: Group = (program, doing) => {
  program
    .command('doctor')
    .summary('check the set-up, and mend what can be mended')
    .description(
      'Checks the installation, the data folder, the database, the manuscripts and the machine, and says how to mend what is wrong.',
    )
    .option('--mend', 'mend what can be mended; nothing is deleted that could be read')
    .addHelpText('after', examples(['doctor', 'doctor --mend', 'doctor --json --data-dir ./trial']))
    .action(doing((desk, options: DoctorOptions) => doctor(desk, options)));
};
