/** A size on the disk in the unit that suits it: '940 KB', '6.1 MB', '1.2 GB'. */
const units = [
  { name: 'GB', bytes: 1e9 },
  { name: 'MB', bytes: 1e6 },
  { name: 'KB', bytes: 1e3 },
] as const;

export function sizeWords(bytes: number): string {
  const unit = units.find(one => bytes >= one.bytes) ?? units[2];
  const value = bytes / unit.bytes;
  return `${value < 10 && unit.name !== 'KB' ? value.toFixed(1) : Math.ceil(value)} ${unit.name}`;
}
