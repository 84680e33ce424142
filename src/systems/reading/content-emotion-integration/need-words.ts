/** Words that speak of Maslow's needs (Maslow 1943), chosen for fiction: the need as met, and as lacking. */
import type { Need } from './scene-feeling.ts';

interface NeedWords {
  readonly met: string;
  readonly lacking: string;
}

/**
 * One form each; regular endings are made from it, irregular forms stand beside it. Words that mean many things
 * ('cold', 'light', 'play') are left out: a missed sentence costs less than a wrong one.
 */
export const needWords: Readonly<Record<Need, NeedWords>> = {
  physiological: {
    met: `ate eaten eat meal supper breakfast dinner feast bread stew soup banquet nourish drank drink slept sleep
      asleep slumber doze nap rested refreshed warmth fireside hearth bathed healthy recover recovered
      recovery heal cured well-fed sated quenched`,
    lacking: `hunger hungry hungrily starve starvation famine famished thirst thirsty thirstily parched dehydrated
      exhausted exhaustion weary wearily weariness fatigue sleepless insomnia fainted feverish fever sick
      sickness ill illness ailing wounded wound bleed bled pain painful ache ached agony shiver freeze
      froze frozen drenched suffocate choke breathless gasp malnourished emaciated`,
  },
  safety: {
    met: `safe safely safety secure securely security shelter sheltered refuge haven harbor harbour sanctuary
      protect protected protection protector guard guarded rescue rescued saved escaped peace peaceful
      peacefully calm stable stability shielded unharmed unhurt defended fortress`,
    lacking: `danger dangerous dangerously peril perilous perilously threat threaten menace menacing attack ambush
      assault hunted flee fled pursue pursuer trap trapped terror terrify terrified panic alarm alarmed
      dread murder murderer murdered kill killer killed slaughter massacre destroy destruction ruin wreck
      shipwreck storm tempest hurricane drown weapon knife dagger pistol gun rifle sword poison war
      battle siege enemy foe unsafe insecure homeless bankrupt debt evict evicted eviction prison
      prisoner jail imprisoned captive`,
  },
  belonging: {
    met: `friend friendly friendship comrade companion companionship beloved darling sweetheart love loved loving
      lovingly embrace embraced hug hugged kiss kissed caress cherish affection affectionate
      affectionately tender tenderly tenderness family wedding married marriage reunion reunited welcome
      welcomed belong belonged kinship neighbor neighbour intimacy intimate trusted devoted devotion`,
    lacking: `lonely loneliness lonesome solitary solitude friendless alone abandon abandoned forsake forsaken forsook
      deserted outcast exile exiled orphan orphaned estranged estrangement rejected rejection jilted
      unloved homesick separation parted divorced widow widower betray betrayed betrayal isolated
      isolation banish banished shunned ostracized`,
  },
  esteem: {
    met: `honor honour honored honoured honorable honourable respect respected esteem esteemed proud proudly pride
      admire admired admiration praise praised triumph triumphant triumphantly victory victorious glory
      glorious fame famous renown renowned dignity dignified applaud applause congratulate reward
      rewarded promoted promotion confident confidently confidence successful achieve achievement
      accomplish accomplished medal reputation`,
    lacking: `shame ashamed shameful shamefully humiliate humiliated humiliation disgrace disgraced disgraceful
      dishonor dishonour mock mocked mockery mockingly scorn scornful scornfully contempt contemptuous
      despise despised ridicule insult insulted sneer sneered jeer jeered taunt unworthy worthless
      inferior failure failed defeat defeated embarrass embarrassed embarrassment belittle laughing-stock
      humbled rebuke rebuked reproach slander`,
  },
  self_actualization: {
    met: `purpose vocation destiny quest discovery create created creation creative invent invention inspire
      inspired inspiration imagination wisdom enlighten enlightened insight meaningful freedom fulfil
      fulfilled fulfilment fulfillment masterpiece genius poetry philosopher philosophy contemplate
      contemplation meditate meditation accomplishment aspire aspiration beauty transcend`,
    lacking: `purposeless meaningless pointless futile futility emptiness hollow aimless aimlessly wasted stagnant
      stagnation stifled thwarted unfulfilled disillusion disillusioned disillusionment resigned
      resignation drudgery monotony monotonous tedium tedious boredom bored ignorance ignorant enslaved
      slave slavery bondage`,
  },
};
