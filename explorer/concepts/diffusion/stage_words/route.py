"""The route back: whom to ask, path, solver, steps, class, guidance."""

from explorer.page.words.language import N_

__all__ = ["WORDS"]

WORDS: dict[str, str] = {
    "route": N_("The route of the points"),
    "route_way": N_("Way"),
    "about_way": N_("Back from noise to data, or forward from data into noise."),
    "way_back": N_("back"),
    "way_forward": N_("forward"),
    "route_ask": N_("Whom the solver asks"),
    "about_ask": N_("Who forecasts x₀: the network, the exact denoiser, or one that knows the data points by heart."),
    "ask_network": N_("network"),
    "ask_exact": N_("exact"),
    "ask_heart": N_("by heart"),
    "route_path": N_("Noise path"),
    "about_path": N_("The noise path: how signal fades and noise grows from t = 0 to t = 1."),
    "path_straight": N_("straight"),
    "path_linear": N_("linear β"),
    "path_cosine": N_("cosine"),
    "path_sigmoid": N_("sigmoid"),
    "path_exploding": N_("exploding"),
    "route_solver": N_("Solver"),
    "about_solver": N_("The solver: how one step is taken. The SDE can’t begin on a path that ends without signal."),
    "solver_euler": N_("Euler"),
    "solver_heun": N_("Heun"),
    "solver_ddim": N_("DDIM"),
    "solver_ddpm": N_("DDPM"),
    "solver_sde": N_("SDE"),
    "solver_adaptive": N_("adaptive"),
    "route_eta": N_("Share of new noise"),
    "about_eta": N_("How much of DDIM’s noise is new in each step: at 0 none, at 1 as in DDPM."),
    "route_steps": N_("steps"),
    "about_steps": N_("How many steps lead from noise to data. More steps cost more evaluations."),
    "route_class": N_("Class"),
    "about_class": N_("Which class is asked for. With any, the network is told none."),
    "class_any": N_("any"),
    "route_guidance": N_("Guidance"),
    "about_guidance": N_("Guidance w: 0 without the label, 1 as it asks, above 1 pushed further."),
    "route_draw": N_("New noise"),
    "about_draw": N_("New noise: every point begins somewhere else."),
}
