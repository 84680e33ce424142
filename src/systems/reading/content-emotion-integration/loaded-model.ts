/** The emotion model of a thread, made ready once for the files it was given. */
import type { ModelFiles } from '../../../contracts/compute.ts';
import { ScriptoriumError } from '../../../contracts/errors.ts';
import { type EmotionModel, loadEmotionModel } from './model/emotion-model.ts';

const loaded = new WeakMap<ModelFiles, EmotionModel>();

/** Throws `setup-incomplete` where a file is missing or damaged. */
export function emotionModel(models: ModelFiles): EmotionModel {
  const known = loaded.get(models);
  if (known !== undefined) return known;
  const { 'emotions.bin': emotions, 'vad.bin': vad } = models.files;
  if (emotions === undefined || vad === undefined) {
    throw new ScriptoriumError('setup-incomplete', 'The emotion models emotions.bin and vad.bin are not there.');
  }
  try {
    const model = loadEmotionModel({ emotions, vad });
    loaded.set(models, model);
    return model;
  } catch (error) {
    throw new ScriptoriumError('setup-incomplete', error instanceof Error ? error.message : String(error));
  }
}
