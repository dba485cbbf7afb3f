// The chain of instructions that Lua follows to name the value in an error message. It goes from the register at fault to the
// instruction that set it, from there to the register that this one read, and so on (`getobjname` and `findsetreg` in
// ldebug.c, the same in 5.4.0 to 5.4.8): `a.b.c` has two steps, `a[b]` follows both. Each step takes a frame of the C stack,
// and reads the function from its beginning.
#include "sandbox/bytecode.h"

// Opcodes at which a step can begin or end (lopcodes.h, the same in 5.4.0 to 5.4.8).
enum { OP_MOVE = 0, OP_GETTABLE = 12, OP_GETI = 13, OP_GETFIELD = 14, OP_SELF = 20 };

// No rule comes close to either.
#define MAXIMUM_STEPS 100
#define MAXIMUM_WORK 1000000  // instructions and locals read in all steps of one chain: 2 ms

/// Returns whether the operation sets register A, by `luaP_opmodes` (lopcodes.c). For the others the bits of A mean something
/// else, as in the second word of a table constructor. Those, and operations that Lua 5.4 does not have, end no chain.
static bool sets_a(uint32_t operation) {
  static const struct {
    uint8_t first, last;
  } setters[] = {
      {0, 9},    // MOVE to GETUPVAL
      {11, 14},  // GETTABUP to GETFIELD
      {19, 45},  // NEWTABLE, SELF and arithmetic, to SHR
      {49, 53},  // UNM to CONCAT
      {67, 69},  // TESTSET, CALL, TAILCALL
      {73, 74},  // FORLOOP, FORPREP
      {77, 77},  // TFORLOOP
      {79, 81},  // CLOSURE, VARARG, VARARGPREP
  };
  for (size_t i = 0; i < sizeof setters / sizeof *setters; i++) {
    if (operation >= setters[i].first && operation <= setters[i].last) return true;
  }
  return false;
}

/// Sums up, for the value in each register, the instructions that Lua would follow to name it. Lua stops at a jump, and a call
/// sets registers above A as well: so the result is never too small.
clh_chain clh_longest_chain(const uint8_t *code, size_t count) {
  int32_t behind[256] = {0};
  clh_chain longest = {0, -1};
  for (size_t place = 0; place < count; place++) {
    uint32_t instruction = clh_instruction_at(code, place), operation = instruction & 0x7f;
    uint32_t a = instruction >> 7 & 0xff, b = instruction >> 16 & 0xff, c = instruction >> 24;
    if (!sets_a(operation)) continue;
    bool is_key_in_register = operation == OP_GETTABLE || (operation == OP_SELF && !(instruction & 1 << 15));
    bool is_step = (operation == OP_MOVE && b < a) || operation == OP_GETTABLE || operation == OP_GETI
                   || operation == OP_GETFIELD || operation == OP_SELF;
    behind[a] = is_step ? behind[b] + (is_key_in_register ? behind[c] : 0) + 1 : 0;
    if (behind[a] > MAXIMUM_STEPS) behind[a] = MAXIMUM_STEPS + 1;
    if (behind[a] > longest.steps) longest = (clh_chain){behind[a], (int32_t)place};
  }
  return longest;
}

int32_t clh_most_steps(size_t instructions, size_t locals) {
  size_t most = MAXIMUM_WORK / (instructions + locals + 1);
  return most < MAXIMUM_STEPS ? (int32_t)most : MAXIMUM_STEPS;
}
