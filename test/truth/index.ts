/**
 * Synthetic truth: photographs and heads in which the lips were moved by known millimetres, seen from known poses, in
 * known light, noise and compression. What the measures are tested against; no part of the product.
 * @module
 */
export * from './clip.ts';
export * from './degrade.ts';
export * from './face.ts';
export * from './fields.ts';
export * from './head.ts';
export * from './measures.ts';
export * from './paint.ts';
export * from './study.ts';
export * from './turned/known-profile.ts';
export * from './turned/turned-head.ts';
export * from './turned/turning-film.ts';
