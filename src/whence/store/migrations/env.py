"""Runs migrations inside the transaction of `migrate.bring_up_to_date`; there is no command line for them."""

from alembic import context

connection = context.config.attributes["connection"]
context.configure(connection=connection, render_as_batch=True)
with context.begin_transaction():
    context.run_migrations()
