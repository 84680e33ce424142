/** Reads people: a scene's facts, the cast as a fold, each scene once more with the cast around it. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '../../../contracts/json.ts';
import { defineCompute, fold } from '../../_kit/define-compute.ts';
import { extractIdentity } from './extract.ts';
import {
  castAround,
  castFinish,
  castStart,
  castStep,
  readScene,
  readSpeakers,
  type CastEntry,
  type CastSlice,
  type SceneFact,
} from './reading/index.ts';
import { identityProcessor } from './system.ts';

export const compute = defineCompute(identityProcessor, {
  operations: {
    extract_identity: (_data, gathered) => extractIdentity(gathered.text),
  },
  facts: {
    scene: ({ text }) => readScene(text),
    speakers({ text, extra, scene }) {
      const fact = scene === null ? readScene(text) : (scene as SceneFact);
      const { quotations, mentions, pov } = readSpeakers(text, fact, extra as CastSlice);
      return {
        quotations: quotations.map(one => ({ ...one, addressees: [...one.addressees] })),
        mentions: [...mentions],
        pov,
      };
    },
  },
  folds: {
    cast: fold({
      start: castStart,
      step: (state, { facts: [fact] }) => ({ state: fact === null ? state : castStep(state, fact as SceneFact) }),
      finish: castFinish,
    }),
    around: fold({
      start: () => null,
      step(state, { hash, facts: [fact], after: [cast] }) {
        if (fact === null || cast === null) return { state };
        const slice = castAround(fact as SceneFact, cast as readonly CastEntry[]);
        const key = bytesToHex(sha256(utf8ToBytes(`${hash}\n${canonicalJson(slice)}`)));
        return { state, row: { key }, wanted: [{ fact: 'speakers', key, extra: slice }] };
      },
    }),
  },
});
