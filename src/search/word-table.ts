/** So many numbers take up one place of the table, one of them unused: no place lies across two lines of a cache. */
const PLACE = 4;

/** Numbers by the hashes of words: 64 bits. That two of a million words share them is less likely than one in ten million. */
export class WordTable {
  /** Open addressing: at each place the number of a word, 0 where nothing is, and its two hashes. */
  #places = new Uint32Array(PLACE << 9);
  #held = 0;

  /** The number of the word with these hashes; where it is new, the one that `make` gives it, which is not 0. */
  numberOf(hash: number, otherHash: number, make: () => number): number {
    const places = this.#places;
    let place = placeIn(places, hash);
    for (let known = places[place] ?? 0; known !== 0; known = places[place] ?? 0) {
      if (places[place + 1] === hash && places[place + 2] === otherHash) return known;
      place = nextPlace(places, place);
    }
    const number = make();
    places[place] = number;
    places[place + 1] = hash;
    places[place + 2] = otherHash;
    this.#held += 1;
    if (this.#held * 2 * PLACE > places.length) this.#grow();
    return number;
  }

  #grow(): void {
    const [before, places] = [this.#places, new Uint32Array(this.#places.length * 2)];
    for (let at = 0; at < before.length; at += PLACE) {
      if (before[at] === 0) continue;
      let place = placeIn(places, before[at + 1] ?? 0);
      while (places[place] !== 0) place = nextPlace(places, place);
      places.set(before.subarray(at, at + PLACE), place);
    }
    this.#places = places;
  }
}

/** There are a power of two places. */
function placeIn(places: Uint32Array, hash: number): number {
  return (hash & (places.length / PLACE - 1)) * PLACE;
}

function nextPlace(places: Uint32Array, place: number): number {
  return place + PLACE === places.length ? 0 : place + PLACE;
}
