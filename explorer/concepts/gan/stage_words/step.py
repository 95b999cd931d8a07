"""One step, slowly."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS = {
    "slow_name": N_("One step, slowly"),
    "slow_where": N_("training step {step}: {i} of {n} steps"),
    "slow_nowhere": N_("the seven lines of one step of the training"),
    "slow_acts": N_("Ways through the step"),
    "slow_back": N_("Line before"),
    "slow_on": N_("Next line"),
    "slow_motion": N_("Slow motion"),
    "slow_next": N_("Next step, same line"),
    "slow_here": N_("This step, slowly"),
    "slow_about": N_("This step’s numbers, and in the picture what each line moves."),
    "slow_turn_d": N_("The discriminator’s turn"),
    "slow_turn_g": N_("The generator’s turn"),
    "slow_waits": N_("The training goes back to this step and keeps all that happens in it."),
    "slow_choose": N_("Choose a line, or let it run in slow motion."),
    "slow_still_d": N_("D stands still in this step: G learns alone."),
    "slow_still_g": N_("G stands still in this step: D learns alone."),
    "slow_rounded": N_("Networks this large are kept rounded: of small moves that hides a part."),
    "slow_1": N_("{n} fresh draws of noise; beside them {n} real points are drawn from the data."),
    "slow_1_turns": N_(
        "D learns {times} times before G does, of draws of its own each time; lines 1 to 4 show the first."
    ),
    "slow_2": N_("G makes a point of each draw: {n} forged points beside {n} real ones."),
    "slow_3": N_("D gives real points {real} on average, forged ones {forged}. It is right about {right} of them."),
    "slow_3_critic": N_("The critic gives real points {real} on average, forged ones {forged}: values, no chances."),
    "slow_4": N_("D’s loss is {loss}; one that can’t tell has {level}. The larger a point, the more it costs."),
    "slow_4_critic": N_(
        "The critic’s loss is {loss}; one that can’t tell has {level}. Its opposite says how far apart the two are."
    ),
    "slow_4_r1": N_("The R1 penalty on D’s slope adds {penalty}."),
    "slow_4_gradient_penalty": N_("The gradient penalty comes on top: where it was read is not kept."),
    "slow_4_noise": N_("In training D sees all points blurred by noise of σ = {sigma}; here they are sharp."),
    "slow_5": N_("D takes one step to lower it; on the same points its loss: {before} → {after}."),
    "slow_5_turns": N_("After its {times} turns D’s loss on the first one’s points: {before} → {after}."),
    "slow_5_clip": N_("Then its numbers are cut to ±{clip}."),
    "slow_5_spectral": N_("Its layers are normalized after it."),
    "slow_6": N_(
        "New noise, the same D: G’s loss is {loss}. Arrows show where D sends each point, with {pull} on average."
    ),
    "slow_7": N_(
        "Through D, to each forged point, into G. Points move {way} on average; their grade: {before} → {after}."
    ),
    "slow_7_critic": N_(
        "Through D, to each forged point, into G. Points move {way} on average; their value: {before} → {after}."
    ),
    "slow_7_averaging": N_("This is G as it learns; its running mean follows slowly."),
    "slow_title": N_("Step {step}, slowly"),
    "slow_draws_1": N_("Noise, before G has made points of it."),
    "slow_draws_2": N_("Each draw on its way to be a point."),
    "slow_draws_3": N_("Inside each point what D says of it, around it what it is."),
    "slow_draws_4": N_("Large: what D is wrong about."),
    "slow_draws_4_critic": N_("Inside each point what the critic says of it."),
    "slow_draws_5": N_("D before its update and after it."),
    "slow_draws_5_more": N_("D before and after; its change drawn {factor} times as large."),
    "slow_draws_6": N_("Where D, as it is now, sends each point."),
    "slow_draws_7": N_("Each point before G’s update and after it."),
    "slow_draws_7_more": N_("Points before and after; their ways drawn {factor} times as long."),
    "slow_mark_noise": N_("noise z"),
    "slow_mark_change": N_("half the largest change"),
}
