/** Which parts of an EPUB are read: pictures, fonts and sounds stay packed. */
const media =
  /\.(?:jpe?g|png|gif|svgz?|webp|avif|bmp|tiff?|ttf|otf|woff2?|mp[34]|m4[av]|ogg|oga|ogv|webm|wav|css|js|pdf|smil|pls)$/i;

export function isEpubPart(name: string): boolean {
  return !media.test(name);
}
