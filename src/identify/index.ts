/**
 * How strong are this person's muscles? Captures at rest and in motion in, a posterior of strengths, activations,
 * stiffness and tone out, with the motion it reproduces and what is left over. Leaves out: forecasting.
 * @module
 */
export {};
