/*
 * Times CHOLMOD on a symmetric matrix, for comparison with this project's own solver on the same one.
 * usage: cholmod FILE REPEATS
 * FILE: int32 n, int32 nnz, int32 columnStart[n + 1], int32 row[nnz], float64 value[nnz]; lower triangle by columns, rows ascending.
 * Prints one JSON object per ordering: medians in ms of processor time of ordering with symbolic analysis, of factorisation, of one solve.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <suitesparse/cholmod.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * 1e3 + t.tv_nsec * 1e-6;
}

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return x < y ? -1 : x > y;
}

static double median(double *v, int n) {
  qsort(v, n, sizeof(double), ascending);
  return v[n / 2];
}

static void must(int yes, const char *what) {
  if (yes) return;
  fprintf(stderr, "%s\n", what);
  exit(1);
}

static cholmod_sparse *readMatrix(const char *path, cholmod_common *common) {
  FILE *file = fopen(path, "rb");
  must(file != NULL, "cannot open the matrix");
  int size[2];
  must(fread(size, sizeof(int), 2, file) == 2, "no header");
  cholmod_sparse *A = cholmod_allocate_sparse(size[0], size[0], size[1], 1, 1, -1, CHOLMOD_REAL, common);
  must(fread(A->p, sizeof(int), size[0] + 1, file) == (size_t)size[0] + 1, "no column starts");
  must(fread(A->i, sizeof(int), size[1], file) == (size_t)size[1], "no rows");
  must(fread(A->x, sizeof(double), size[1], file) == (size_t)size[1], "no values");
  fclose(file);
  return A;
}

static void measure(cholmod_sparse *A, const char *name, int method, int repeats, cholmod_common *common) {
  double *factor = malloc(repeats * sizeof(double)), *solve = malloc(repeats * sizeof(double));
  common->nmethods = 1;
  common->method[0].ordering = method;
  common->supernodal = CHOLMOD_SUPERNODAL;
  double start = now();
  cholmod_factor *L = cholmod_analyze(A, common);
  double analyse = now() - start;
  cholmod_dense *b = cholmod_ones(A->nrow, 1, CHOLMOD_REAL, common);
  must(cholmod_factorize(A, L, common) && common->status == CHOLMOD_OK, "not positive definite");
  for (int k = 0; k < repeats; k++) {
    start = now();
    cholmod_factorize(A, L, common);
    factor[k] = now() - start;
    start = now();
    cholmod_dense *x = cholmod_solve(CHOLMOD_A, L, b, common);
    solve[k] = now() - start;
    cholmod_free_dense(&x, common);
  }
  printf("{\"ordering\":\"%s\",\"analyseMs\":%.2f,\"factorMs\":%.2f,\"solveMs\":%.2f,\"gflop\":%.3f}\n", name, analyse,
         median(factor, repeats), median(solve, repeats), common->fl * 1e-9);
  cholmod_free_dense(&b, common);
  cholmod_free_factor(&L, common);
  free(factor);
  free(solve);
}

int main(int argc, char **argv) {
  must(argc == 3, "usage: cholmod FILE REPEATS");
  cholmod_common common;
  cholmod_start(&common);
  cholmod_sparse *A = readMatrix(argv[1], &common);
  measure(A, "METIS", CHOLMOD_METIS, atoi(argv[2]), &common);
  measure(A, "AMD", CHOLMOD_AMD, atoi(argv[2]), &common);
  cholmod_free_sparse(&A, &common);
  cholmod_finish(&common);
  return 0;
}
