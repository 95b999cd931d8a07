"""One step of the followed point, line by line."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "step_name": N_("One step, slowly"),
    "step_acts": N_("Ways through the step"),
    "step_lines": N_("Lines of the step"),
    "step_back": N_("Line before"),
    "step_on": N_("Next line"),
    "step_motion": N_("Slow motion"),
    "step_where": N_("step {i} of {n}: from t = {t} to s = {then}"),
    "step_where_forward": N_("no steps forward: one jump to t = {t}"),
    "step_choose": N_("Choose a line, or let it run in slow motion. It is the step of the point drawn large."),
    "line_where": N_("where the point is"),
    "line_ask_network": N_("ask the network"),
    "line_ask_exact": N_("ask the exact denoiser"),
    "line_ask_heart": N_("ask the one that knows the data by heart"),
    "line_ask_twice": N_("ask twice, without and with the label, and mix"),
    "line_forecast": N_("the forecasts of data and noise"),
    "line_by_euler": N_("the slope here"),
    "line_by_heun": N_("the mean of two slopes"),
    "line_by_ddim": N_("less noise"),
    "line_by_ddim_new": N_("less noise, some of it new"),
    "line_by_sde": N_("the flow, as much again along the score, new noise"),
    "line_by_sde_last": N_("the flow and as much again along the score"),
    "line_by_adaptive": N_("the solver’s own step"),
    "line_by_jump": N_("so near to the data: the forecast itself"),
    "line_lands": N_("where it lands"),
    "line_ends": N_("where it ends: a sample"),
    "line_data": N_("a data point"),
    "line_noise": N_("its noise"),
    "line_levels": N_("what the path leaves of the signal, and how much noise"),
    "line_jump": N_("the noisy point, in one jump"),
    "step_said_1": N_("The point is at {x}. At t = {t} it is made of {alpha} times the data and {sigma} times noise."),
    "step_said_2_v": N_("The network says v̂ = {said}. This is v: the noise minus the data, weighted by the angle."),
    "step_said_2_noise": N_("The network says ε̂ = {said}. This is the noise that it sees in the point."),
    "step_said_2_data": N_("The network says x̂₀ = {said}. This is the point without its noise."),
    "step_said_2_velocity": N_("The network says û = {said}. This is the velocity: the noise minus the data."),
    "step_said_2_exact": N_(
        "The exact denoiser says x̂₀ = {said}. This is the mean of all data that x_t may come from."
    ),
    "step_said_2_heart": N_("By heart x̂₀ = {said}. This is a mean of the data points, each as likely as x_t makes it."),
    "step_said_2_mixed": N_(
        "Without the label the forecast is {without}, with it {told}. "
        "The first plus {w} times their difference is {said}."
    ),
    "step_said_3": N_("What was said splits the point into two forecasts: data x̂₀ = {data} and noise ε̂ = {noise}."),
    "step_said_4_euler": N_("The slope is {fading} times x̂₀ plus {growing} times ε̂: {slope}."),
    "step_said_4_heun": N_("The slope here is {first}, at the end of Euler’s step {second}. Their mean is {slope}."),
    "step_said_4_ddim": N_("At s = {then} there is less noise: σ = {sigma}. Of ε̂ that leaves {less}."),
    "step_said_4_ddim_new": N_("{kept} times ε̂ is kept: {less}. {drawn} times a new draw adds {added}."),
    "step_said_4_sde": N_(
        "The flow’s slope is {flow}; with as much again along the score {drift}. New noise adds {added}."
    ),
    "step_said_4_sde_last": N_(
        "The flow’s slope is {flow}; with as much again along the score {drift}. No noise is added."
    ),
    "step_said_4_adaptive": N_("The solver chose this step itself: h = {h}. Over it the slope leads by {way}."),
    "step_said_4_jump": N_("Nearer to the data some paths are too steep. The solver takes the forecast itself."),
    "step_said_5_euler": N_("From x_t the point walks back by h = {h} along {slope}. It lands at {next}."),
    "step_said_5_ddim": N_("{alpha} times x̂₀ and the noise that is left: the point lands at {next}."),
    "step_said_5_ddim_new": N_("{alpha} times x̂₀, the noise that is kept and the new one: the point lands at {next}."),
    "step_said_5_sde": N_("From x_t back by h = {h} along {slope}, and the new noise: the point lands at {next}."),
    "step_said_5_sde_last": N_("From x_t back by h = {h} along {slope}. The point ends at {next}."),
    "step_said_5_adaptive": N_("The point lands at {next}."),
    "step_said_5_jump": N_("The forecast is the end of the way: {next}."),
    "jump_said_1": N_("A data point lies at {data}."),
    "jump_said_2": N_("Its noise is one draw from a Gaussian: {noise}."),
    "jump_said_3": N_("At t = {t} the path leaves α = {alpha} of the data and adds σ = {sigma} of the noise."),
    "jump_said_4": N_("{alpha} times the data point plus {sigma} times its noise: {x}. No step in between is needed."),
}
