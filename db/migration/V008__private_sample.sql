-- Sample users work only here: a cluster that the launcher made for a sample, marked so by its superuser, on loopback.
create function homeward.is_private_sample() returns boolean
    language sql stable as $$
    select coalesce(current_setting('homeward.installation', true) = 'sample', false)
       and coalesce(inet_server_addr() <<= inet '127.0.0.0/8', true)
$$;
