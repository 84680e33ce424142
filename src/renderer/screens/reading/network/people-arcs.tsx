/** The cast in a column, arcs to the right: an arc is a pair, its weight what they exchange. Arrow keys walk the people. */
import { useEffect, useId, useMemo } from 'react';
import type { KeyboardEvent } from 'react';
import type { Network } from '../../../../contracts/relations.ts';
import { choosePair } from '../../../commands/choose-pair.ts';
import { choosePerson } from '../../../commands/choose-person.ts';
import { useDesk } from '../../../stores/desk.ts';
import { figure } from '../../../ui/phrases.ts';
import { tieArcs } from './arc-paths.ts';
import { moreSentence } from './network-words.ts';

interface PeopleArcsProps {
  readonly network: Network;
  readonly person: string | null;
  readonly other: string | null;
  readonly width: number;
}

const rowHeight = 24;
/** Room for names and a figure, left of the arcs. */
const names = 172;
/** A scroll bar may take so much. */
const bar = 16;

export function PeopleArcs({ network, person, other, width }: PeopleArcsProps) {
  const desk = useDesk();
  const id = useId();
  const { people } = network;
  const arcs = useMemo(() => tieArcs(network, rowHeight, width - names - bar), [network, width]);
  const at = people.findIndex(one => one.key === person);
  const more = moreSentence(network);
  useEffect(() => {
    if (at >= 0) document.querySelector(`#${CSS.escape(`${id}-${at}`)}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: people.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = people[Math.min(Math.max(0, to), people.length - 1)];
    if (next !== undefined) void choosePerson.run(desk, next.key);
  };
  const isTheirs = (a: string, b: string): boolean => a === person || b === person;
  const isChosen = (a: string, b: string): boolean => isTheirs(a, b) && (a === other || b === other);
  return (
    <div className="network-people" style={{ width }}>
      <div className="network-column" style={{ height: people.length * rowHeight }}>
        <div
          role="listbox"
          tabIndex={0}
          aria-label="The cast, those who exchange most first"
          aria-activedescendant={at < 0 ? undefined : `${id}-${at}`}
          className="network-list"
          style={{ width: names }}
          onKeyDown={press}
        >
          {people.map(({ key, name, says, hears }, index) => (
            <div
              key={key}
              id={`${id}-${index}`}
              role="option"
              aria-selected={key === person}
              className={`network-row ${key === person ? 'is-chosen' : ''} ${key === other ? 'is-other' : ''}`}
              onClick={() => void choosePerson.run(desk, key)}
            >
              <span className="network-name" title={name}>
                {name}
              </span>
              <span className="machine" aria-label={`${says + hears} lines`}>
                {figure(says + hears)}
              </span>
            </div>
          ))}
        </div>
        <svg
          width={width - names - bar}
          height={people.length * rowHeight}
          aria-hidden="true"
          className="network-arcs"
          style={{ left: names }}
        >
          {arcs
            .toSorted((one, two) => Number(isTheirs(one.a, one.b)) - Number(isTheirs(two.a, two.b)))
            .map(({ a, b, path, weight, broken }) => (
              <path
                key={`${a}\n${b}`}
                d={path}
                strokeWidth={weight}
                strokeDasharray={broken ? '2 3' : undefined}
                className={isChosen(a, b) ? 'is-chosen' : isTheirs(a, b) ? 'is-theirs' : undefined}
                onClick={() =>
                  void choosePair.run(
                    desk,
                    isTheirs(a, b) && b === person ? b : a,
                    isTheirs(a, b) && b === person ? a : b,
                  )
                }
              />
            ))}
        </svg>
      </div>
      {more !== null && <p className="note network-more">{more}</p>}
    </div>
  );
}
