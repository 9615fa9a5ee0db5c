/* SPDX-License-Identifier: Apache-2.0 */
/* Times libdivsufsort on the first bytes of a file: divsufsort FILE BYTES, prints seconds of processor time. Build: gcc -O2 divsufsort.c -ldivsufsort */
#include <divsufsort.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
  if (argc != 3) return 2;
  size_t n = strtoul(argv[2], NULL, 10);
  unsigned char *text = malloc(n);
  int *suffixes = malloc(n * sizeof(int));
  FILE *file = fopen(argv[1], "rb");
  if (!text || !suffixes || !file || fread(text, 1, n, file) != n) return 1;
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  if (divsufsort(text, suffixes, (int)n)) return 1;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  printf("%.6f\n", (to.tv_sec - from.tv_sec) + (to.tv_nsec - from.tv_nsec) / 1e9);
  return 0;
}
