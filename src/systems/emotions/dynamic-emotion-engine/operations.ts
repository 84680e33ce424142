/** The operations of the emotional course. */
import { z } from 'zod';
import { operation } from '../../_kit/define-system.ts';
import {
  contextInput,
  contextOutput,
  generationInput,
  generationOutput,
  queryInput,
  queryOutput,
  transitionInput,
  transitionOutput,
  updateInput,
  updateOutput,
} from './answer-shapes.ts';

const here = { project: '{project}', scene: '{scene}' };

export const operations = {
  emotion_transition: operation({
    description:
      'Compares the feeling of two scenes and how far that is beside the usual step of this book ' +
      '(`context_switch`), draws a way between them (`smooth_transition`), or tells from the scenes of this book that ' +
      'feel most alike which emotions came next (`suggest_transition`).',
    runs: 'worker',
    input: transitionInput,
    output: transitionOutput,
    examples: [
      { title: 'What could come next', data: { action: 'suggest_transition', ...here } },
      {
        title: 'From the first scene to this one',
        data: { action: 'context_switch', project: '{project}', from: 0, to: '{scene}' },
      },
      {
        title: 'Three steps from the first scene to this one',
        data: { action: 'smooth_transition', project: '{project}', from: 0, to: '{scene}', steps: 3 },
      },
    ],
  }),
  context_update: operation({
    description:
      'Finds where the feeling of the book jumps and where it stands still (`detect_change`), or shows what one scene ' +
      'does to the emotions and needs that a reader carries (`update_psychological`).',
    runs: 'worker',
    input: contextInput,
    output: contextOutput,
    examples: [
      { title: 'Jumps and stalls of the book', data: { action: 'detect_change', project: '{project}' } },
      { title: 'What a scene does', data: { action: 'update_psychological', ...here } },
    ],
  }),
  emotion_query: operation({
    description:
      'Shows the emotions and needs at a scene (`current_state`), how they went from scene to scene ' +
      '(`emotion_history`), or which of the needs press and which are met (`psychological_readiness`). What was set by ' +
      'hand is marked as set.',
    runs: 'worker',
    input: queryInput,
    output: queryOutput,
    examples: [
      { title: 'How things stand at a scene', data: { action: 'current_state', ...here } },
      { title: 'How they came there', data: { action: 'emotion_history', project: '{project}', limit: 50 } },
      { title: 'Which needs press', data: { action: 'psychological_readiness', ...here } },
    ],
  }),
  psychological_update: operation({
    description:
      'Sets emotions (`plutchik`) or needs (`maslow`) by hand, from 0 to 1, at a scene or at the present end of the ' +
      'book; null gives them back to the text. What is set holds until the scene is rewritten or it is set anew.',
    runs: 'engine',
    input: updateInput,
    gathers: z.object({ hash: z.string().nullable() }),
    result: z.object({ hash: z.string().nullable() }),
    output: updateOutput,
    examples: [
      {
        title: 'More fear than the words show',
        data: { kind: 'plutchik', ...here, levels: { fear: 0.7 } },
      },
      {
        title: 'Safety back to what the text says',
        data: { kind: 'maslow', project: '{project}', levels: { safety: null } },
      },
    ],
    orderingKey: (data: { readonly project: string }) => `dynamic_emotion_engine/${data.project}`,
  }),
  emotion_generation: operation({
    description:
      'Tells which emotions an event would leave, given what is carried at a scene (`realistic_response`), or which ' +
      'are at home in scenes of this book that feel like it (`appropriate_emotions`).',
    runs: 'worker',
    input: generationInput,
    output: generationOutput,
    examples: [
      {
        title: 'A sudden fright at a scene',
        data: { action: 'realistic_response', ...here, event: { fear: 0.9, surprise: 0.8 } },
      },
      { title: 'What is at home here', data: { action: 'appropriate_emotions', ...here } },
    ],
  }),
};
