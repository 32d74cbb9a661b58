"""The yardstick of growth itself: it lets a linear step pass and stops a quadratic one."""

from tests.growth import grows_in_step


def test_a_linear_step_passes() -> None:
    assert grows_in_step(lambda size: sum(range(1_000 * size)), 40, 640)


def test_a_quadratic_step_is_stopped() -> None:
    assert not grows_in_step(lambda size: [sum(range(100 * size)) for _ in range(size)], 40, 640)
