import { randomOf } from '../anchors/random.ts';

/** Lets `work` have random numbers that are the same each time, so that a history that failed once fails again. */
export async function withSeededCrypto<T>(work: () => Promise<T>): Promise<T> {
  const random = randomOf(1);
  const getRandomValues = <Numbers extends ArrayBufferView>(array: Numbers): Numbers => {
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    bytes.forEach((_, at) => (bytes[at] = random.below(256)));
    return array;
  };
  const digits = () =>
    random
      .below(2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const randomUUID = () => `${digits()}-0000-4000-8000-0000${digits()}`;
  Object.defineProperty(crypto, 'getRandomValues', { value: getRandomValues, configurable: true });
  Object.defineProperty(crypto, 'randomUUID', { value: randomUUID, configurable: true });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(crypto, 'getRandomValues');
    Reflect.deleteProperty(crypto, 'randomUUID');
  }
}
