/** What the face mesh answers for one 192 x 192 crop; positions in crop pixels, x to the right, y down. */
export interface MeshOutputs {
  /** (468 x 3) x, y and depth, depth decreasing towards the camera */
  readonly points: Float32Array;
  /** logit of "there is a face in the crop" */
  readonly flag: number;
  /** refined lips (80 x 2) */
  readonly lips: Float32Array;
  /** refined surroundings of the patient's right eye (71 x 2) */
  readonly rightEye: Float32Array;
  readonly leftEye: Float32Array;
  /** centre and four rim points of the patient's right iris (5 x 2) */
  readonly rightIris: Float32Array;
  readonly leftIris: Float32Array;
}

/** The two networks that see a face; handed in by the shell, so that the measures run in Node and in a page alike. */
export interface FaceNetworks {
  /**
   * @param input (128 x 128 x 3) -1..1
   * @returns (896 x 17) per anchor: logit, box centre and size, six key points
   */
  detect(input: Float32Array): Promise<Float32Array>;
  /** @param input (192 x 192 x 3) 0..1 */
  mesh(input: Float32Array): Promise<MeshOutputs>;
}

/** Edge of the detector's input [px]. */
export const detectorEdge = 128;
/** Edge of the mesh's input [px]. */
export const meshEdge = 192;
