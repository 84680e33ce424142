/** Measures lettering for labels that must not collide. */
let context: CanvasRenderingContext2D | null = null;

/** Width in pixels of `text` in a CSS `font`; a fair guess where there is no canvas. */
export function textWidth(text: string, font: string): number {
  context ??= document.createElement('canvas').getContext('2d');
  if (context === null) return text.length * 7;
  context.font = font;
  return context.measureText(text).width;
}
