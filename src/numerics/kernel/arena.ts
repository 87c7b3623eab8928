interface Block {
  offset: number;
  size: number;
}

/** Doubles at the start of the memory that are never handed out, so that offset 0 is always a mistake. */
const RESERVED = 128;

/** Hands out and takes back stretches of a memory that can grow. Offsets and sizes count doubles, in multiples of 2. */
export class Arena {
  readonly #grow: (size: number) => void;
  readonly #used = new Map<number, number>();
  #free: Block[] = [];
  #end = RESERVED;

  /** @param grow makes the memory at least `size` doubles long. */
  constructor(grow: (size: number) => void) {
    this.#grow = grow;
  }

  /** Offset of a stretch of at least `count` doubles: the first gap that fits, else new room at the end. */
  allocate(count: number): number {
    if (!(Number.isInteger(count) && count >= 0)) {
      throw new RangeError(`count is ${count}; it must be a whole number of doubles, 0 or more.`);
    }
    const size = Math.max(2, count + (count & 1));
    const gap = this.#free.find((block) => block.size >= size);
    let offset = this.#end;
    if (gap === undefined) {
      this.#grow(this.#end + size);
      this.#end += size;
    } else {
      offset = gap.offset;
      gap.offset += size;
      gap.size -= size;
      this.#free = this.#free.filter((block) => block.size > 0);
    }
    this.#used.set(offset, size);
    return offset;
  }

  /** Takes a stretch back; neighbouring gaps become one. */
  release(offset: number): void {
    const size = this.#used.get(offset);
    if (size === undefined)
      throw new RangeError(`offset ${offset} is not allocated; release takes what allocate gave.`);
    this.#used.delete(offset);
    const blocks = [...this.#free, { offset, size }].sort((a, b) => a.offset - b.offset);
    this.#free = [];
    for (const block of blocks) {
      const last = this.#free.at(-1);
      if (last !== undefined && last.offset + last.size === block.offset) last.size += block.size;
      else this.#free.push(block);
    }
    const tail = this.#free.at(-1);
    if (tail !== undefined && tail.offset + tail.size === this.#end) {
      this.#end = tail.offset;
      this.#free.pop();
    }
  }
}
