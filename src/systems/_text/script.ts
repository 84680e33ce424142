/** Whether readers that know English may say anything of a text. */

const looksAt = 2000;

/** Whether most of the letters at a text's beginning are Latin; true where it has none. */
export function isLatinScript(text: string): boolean {
  const start = text.slice(0, looksAt);
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  const latin = start.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin * 2 >= letters;
}
