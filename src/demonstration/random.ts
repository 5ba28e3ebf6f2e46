import { createHash } from 'node:crypto';

const hexadecimal = '0123456789abcdef';

/** A sequence of numbers determined by the seed alone (sfc32), so that the same seed makes the same cases. */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(seed: string) {
    const digest = createHash('sha256').update(seed).digest();
    this.#a = digest.readUInt32LE(0);
    this.#b = digest.readUInt32LE(4);
    this.#c = digest.readUInt32LE(8);
  }

  /** 32 bits. */
  #next(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 up to, but not including, 1. */
  share(): number {
    return this.#next() / 4_294_967_296;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number, both ends included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.share() * (most - least + 1));
  }

  pick<Value>(values: readonly Value[]): Value {
    const value = values[Math.floor(this.share() * values.length)];
    if (value === undefined) throw new RangeError('there is nothing to pick from');
    return value;
  }

  /** By weight: `[['web', 55], ['phone', 20]]`. */
  weighted<Value>(values: readonly (readonly [Value, number])[]): Value {
    let left = this.share() * values.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of values) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(values)[0];
  }

  #hexadecimal(digits: number): string {
    let text = '';
    for (let count = 0; count < digits; count += 8)
      text += this.#next().toString(16).padStart(8, '0');
    return text.slice(0, digits);
  }

  /** In the form of a random UUID (version 4). */
  uuid(): string {
    const digits = this.#hexadecimal(32);
    const variant = hexadecimal[8 + (Number.parseInt(digits.charAt(16), 16) & 3)];
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-${variant}${digits.slice(17, 20)}-${digits.slice(20)}`;
  }

  /** 128 bits. */
  token(): string {
    return this.#hexadecimal(32);
  }
}
