// The ways a system's id is written, and a text that speaks of one system made to speak of another.

const idShape = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/**
 * @param {string} id in snake_case; kebab-case is taken as well
 * @returns {readonly string[] | undefined} every spelling, in a fixed order; undefined where it is no id
 */
export function spellings(id) {
  const snake = id.replaceAll('-', '_');
  if (!idShape.test(snake)) return undefined;
  const words = snake.split('_');
  const pascal = words.map(capitalised).join('');
  return [
    snake,
    snake.toUpperCase(),
    words.join('-'),
    pascal,
    pascal[0].toLowerCase() + pascal.slice(1),
    words.join(' '),
    capitalised(words.join(' ')),
    words.map(capitalised).join(' '),
  ];
}

/**
 * @param {string} text
 * @param {string} from an id
 * @param {string} to an id
 */
export function respell(text, from, to) {
  const next = spellings(to) ?? [];
  return (spellings(from) ?? []).reduce((respelt, spelling, index) => respelt.replaceAll(spelling, next[index]), text);
}

const capitalised = word => word[0].toUpperCase() + word.slice(1);
