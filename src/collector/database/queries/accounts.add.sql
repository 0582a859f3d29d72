-- Adds an account, or gives an account that is there a new role and password.
INSERT INTO accounts (name, role, password, created_at) VALUES (:name, :role, :password, :created_at)
ON CONFLICT (name) DO UPDATE SET role = excluded.role, password = excluded.password;
