/** The emotion model: what a text feels like in everyday terms, in Plutchik's eight, and on three scales. Pure. */
import type { Affect } from '../../../../contracts/emotions.ts';
import { AffectHead } from './affect.ts';
import { EverydayHead } from './everyday.ts';
import { featureVersion, TextFeatures } from './features.ts';
import { FictionHead } from './fiction.ts';
import { goemotions, labelsOver, plutchik } from './labels.ts';
import { decodeModelFile, ModelFileError, type ModelFile } from './model-file.ts';
import { Tokens } from './tokens.ts';

/** The two model files, as they stand on disk; they are read in place and never written to. */
export interface ModelBuffers {
  readonly emotions: ArrayBufferLike;
  readonly vad: ArrayBufferLike;
}

/** A stretch of a text in UTF-16 offsets, `end` exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Feelings in fiction: probabilities in wheel order, and valence, arousal and dominance from 1 to 5. */
export interface FictionReading extends Affect {
  readonly plutchik: readonly number[];
}

/** Everything the model says of a text. Probabilities run from 0 to 1 with four decimals. */
export interface EmotionReading extends FictionReading {
  /** In the order of `goemotions`. */
  readonly goemotions: Float64Array;
  readonly goemotionsLabels: readonly string[];
  readonly plutchikLabels: readonly string[];
}

export interface EmotionModel {
  /** Changes whenever a weight does: the key of stored readings. */
  readonly version: string;
  /** Reads a text as one piece. A text without words gives what the model expects of any text. */
  read(text: string): EmotionReading;
  /** Reads each stretch of a text on its own; the everyday labels, made for comments, are left out. */
  readStretches(text: string, stretches: readonly Stretch[]): readonly FictionReading[];
}

/** Reads the model files. Throws a `ModelFileError` where one is damaged, or made for other features. */
export function loadEmotionModel(buffers: ModelBuffers): EmotionModel {
  const emotions = decodeModelFile(buffers.emotions, 'The emotion model (emotions.bin)');
  const vad = decodeModelFile(buffers.vad, 'The valence model (vad.bin)');
  checkFeatures(emotions, 'emotions.bin');
  checkFeatures(vad, 'vad.bin');
  const base = (vad.meta as { readonly emotions?: unknown } | null)?.emotions;
  if (base !== emotions.checksum) throw new ModelFileError('vad.bin was trained beside another emotions.bin.');
  const everyday = new EverydayHead(emotions);
  const fiction = new FictionHead(emotions);
  const affect = new AffectHead(vad);
  const tokens = new Tokens();
  const features = new TextFeatures();

  function readTokens(): FictionReading & { readonly goemotions: Float64Array } {
    const probabilities = everyday.read(features.read(tokens));
    const feelings = fiction.read(tokens);
    return { goemotions: probabilities, plutchik: feelings, ...affect.read(tokens, features, probabilities, feelings) };
  }

  return {
    version: `${emotions.checksum}-${vad.checksum}`,
    read(text) {
      tokens.read(text);
      const reading = readTokens();
      return {
        ...reading,
        goemotionsLabels: labelsOver(goemotions, reading.goemotions, everyday.thresholds),
        plutchikLabels: labelsOver(plutchik, reading.plutchik, fiction.thresholds),
      };
    },
    readStretches(text, stretches) {
      return stretches.map(({ start, end }) => {
        tokens.read(text, start, end);
        const { plutchik: feelings, valence, arousal, dominance } = readTokens();
        return { plutchik: feelings, valence, arousal, dominance };
      });
    },
  };
}

function checkFeatures(file: ModelFile, name: string): void {
  const features = (file.meta as { readonly features?: unknown } | null)?.features;
  if (features === featureVersion) return;
  throw new ModelFileError(`${name} was trained on features ${String(features)}; this version has ${featureVersion}.`);
}
