using System.Data.Common;
using System.Net;
using Connectors.Data.Providers.Sqlite;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Connectors.Web.Tests;

/// <summary>The application, with the work that it does counted, for visitors from several network addresses.</summary>
public sealed class WatchedApp : DemoApp
{
    private const string Address = "X-Test-Address";

    /// <summary>What was done since the last <see cref="Forget"/>: a line for each comparison of a password and each command.</summary>
    public List<string> Work { get; } = [];

    public void Forget() => Work.Clear();

    /// <summary>A browser at a network address, and its cookies.</summary>
    internal (Visitor Visitor, CookieContainer Cookies) Browser(string address = "192.0.2.1")
    {
        var cookies = new CookieContainer();
        var client = CreateDefaultClient(new CookieContainerHandler(cookies));
        client.DefaultRequestHeaders.Add(Address, address);
        return (new Visitor(client), cookies);
    }

    /// <summary>Uses a service as nobody who is signed in.</summary>
    internal async Task<TResult> With<T, TResult>(Func<T, Task<TResult>> use) where T : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<T>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<IStartupFilter>(new Addresses());
            services.AddScoped<IPasswordHasher<Member>>(_ => new Hasher(Work));
            services.ConfigureDbContext<SqliteConnectorsDbContext>(options => options.AddInterceptors(new Commands(Work)));
        });
    }

    private sealed class Hasher(List<string> work) : PasswordHasher<Member>
    {
        public override PasswordVerificationResult VerifyHashedPassword(Member user, string hashedPassword, string providedPassword)
        {
            work.Add($"compare with a hash of {hashedPassword.Length} characters");
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }

    private sealed class Commands(List<string> work) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken)
        {
            Note(work, command);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken)
        {
            Note(work, command);
            return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
        }
    }

    // What runs beside requests is nobody's attempt.
    private static void Note(List<string> work, DbCommand command)
    {
        if (new HttpContextAccessor().HttpContext is not null) work.Add(command.CommandText);
    }

    private sealed class Addresses : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, after) =>
            {
                if (IPAddress.TryParse(context.Request.Headers[Address], out var address)) context.Connection.RemoteIpAddress = address;
                return after(context);
            });
            next(app);
        };
    }
}
