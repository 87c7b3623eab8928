/** AES-GCM and SHA-256 as the Web Crypto API has them; the shells hand in their own. */
export interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array<ArrayBuffer>,
    algorithm: 'AES-GCM',
    extractable: boolean,
    usages: ('encrypt' | 'decrypt')[],
  ): Promise<unknown>;
  encrypt(algorithm: AesGcm, key: unknown, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  decrypt(algorithm: AesGcm, key: unknown, data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
  digest(algorithm: 'SHA-256', data: Uint8Array<ArrayBuffer>): Promise<ArrayBuffer>;
}

/** Nonce and the words a ciphertext is bound to. */
export interface AesGcm {
  readonly name: 'AES-GCM';
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly additionalData: Uint8Array<ArrayBuffer>;
}

/** A key of 32 bytes and its name. */
export interface MasterKey {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where master keys are kept: outside of the database, or its copy would hold lock and key. */
export interface MasterKeys {
  /** The key of this name, or null when it is not there. */
  find(id: string): Promise<MasterKey | null>;
  /** Makes a key and keeps it beside the others. */
  add(): Promise<MasterKey>;
  /** Destroys every key but this one. */
  keepOnly(id: string): Promise<void>;
}

/** How passwords are kept: by what can be told of them and not turned back. */
export interface Passwords {
  /** Slow on purpose: so is every guess. */
  hash(password: string): Promise<string>;
  /** Whether the password is the one that was hashed; false for what is no hash of ours. */
  verify(password: string, hash: string): Promise<boolean>;
}

/** What the registry needs of the machine it runs on. */
export interface Ports {
  readonly now: () => Date;
  /** a random UUID */
  readonly newId: () => string;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
  readonly subtle: Subtle;
  readonly utf8: {
    encode(text: string): Uint8Array<ArrayBuffer>;
    /** @throws TypeError when the bytes are no UTF-8 */
    decode(bytes: Uint8Array<ArrayBuffer>): string;
  };
  readonly masterKeys: MasterKeys;
  readonly passwords: Passwords;
  /** Notes outside of the database that a patient was removed, so that an older copy of it does not bring them back. */
  readonly noteRemoval: (patientId: string) => Promise<void>;
  /** Opens a zlib stream. @throws Error when it gives more than so many bytes, or is none */
  readonly inflate: (bytes: Uint8Array<ArrayBuffer>, most: number) => Promise<Uint8Array<ArrayBuffer>>;
}
