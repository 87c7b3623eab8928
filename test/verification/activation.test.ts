import { testActivations } from './honest-activation.ts';

testActivations([1, 2]);
