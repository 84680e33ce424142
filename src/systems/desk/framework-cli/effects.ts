/** Looks at the machine; changes nothing, and may be repeated at will. */
import { defineEffects } from '../../_kit/define-effects.ts';
import { look } from './look.ts';
import { frameworkCli } from './system.ts';

export const effects = defineEffects(frameworkCli, {
  run_command: (command, _gathered, { machine, figures }) => look(command, machine, figures()),
});
