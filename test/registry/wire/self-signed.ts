import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate that vouches for itself, and its key, as PEM. */
export interface SelfSigned {
  readonly cert: string;
  readonly key: string;
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
};
const list = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const number = (value: number): Buffer => der(0x02, Buffer.from([value]));
const named = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const moment = (date: Date): Buffer =>
  der(0x17, Buffer.from(`${date.toISOString().slice(2, 19).replace(/[-T:]/g, '')}Z`));

/** Numbers of ITU-T X.660: the signature, the common name, and the other names of the subject (RFC 5280). */
const ecdsaWithSha256 = list(named('2a8648ce3d040302'));
const commonName = named('550403');
const subjectAltName = named('551d11');

/** Makes a certificate for a host, valid for a day around now. */
export function selfSigned(host: string): SelfSigned {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = list(der(0x31, list(commonName, der(0x0c, Buffer.from(host)))));
  const dayMs = 86_400_000;
  const valid = list(moment(new Date(Date.now() - dayMs)), moment(new Date(Date.now() + dayMs)));
  const hosts = der(0x04, list(der(0x82, Buffer.from(host))));
  const signed = list(
    der(0xa0, number(2)),
    number(1),
    ecdsaWithSha256,
    name,
    valid,
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, list(list(subjectAltName, hosts))),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', signed, privateKey));
  const lines = list(signed, ecdsaWithSha256, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}
