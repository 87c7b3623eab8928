import { keeping } from '../../es/keeping.data.ts';

/** Lo que dice guardar imágenes y pronósticos de un paciente, en español. */
export const sentences = {
  ...keeping,
};
