/** Sends manuscripts on to the shelf; keeps nothing of its own. */
import { defineRecords } from '../../_kit/define-records.ts';
import { frameworkCli } from './system.ts';

const shelf = { system: 'project_manager', operation: 'create_project' };

export const records = defineRecords(frameworkCli, {
  gather: {
    analyze: () => ({ sent: [shelf] }),
  },
  apply: {
    analyze(context, { files, title }) {
      context.send({ ...shelf, data: { files, ...(title === undefined ? {} : { title }) } });
    },
  },
});
