using System.Net;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace Connectors.Application.People;

/// <summary>What came of a mail address and a password.</summary>
/// <param name="Member">The member that they open; null where they open none.</param>
/// <param name="IsTooMany">Whether there were too many attempts, so that the password was not looked at.</param>
public sealed record PasswordOutcome(Member? Member, bool IsTooMany = false);

/// <summary>Compares passwords. An account that does not exist costs the same work, and gets the same answer, as one that does.</summary>
public sealed class PasswordCheck(UserManager<Member> users, SignInThrottle throttle, NobodysPassword decoy)
{
    /// <param name="email">As it was typed.</param>
    /// <param name="password">As it was typed.</param>
    /// <param name="from">The network address that it came from.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<PasswordOutcome> CheckAsync(string email, string password, IPAddress? from, CancellationToken cancel)
    {
        var attempt = Attempt.Password(users.NormalizeEmail(email.Trim()), from);
        if (!await throttle.TakeAsync(attempt, cancel)) return new PasswordOutcome(null, IsTooMany: true);
        var member = await users.FindByEmailAsync(email.Trim());
        var isRight = member?.PasswordHash is null
            ? decoy.Opens(users.PasswordHasher, password)
            : await users.CheckPasswordAsync(member, password);
        if (!isRight || member is not { DeactivatedAt: null }) return new PasswordOutcome(null);
        await throttle.ForgetAsync(attempt, cancel);
        return new PasswordOutcome(member);
    }

    /// <summary>Compares the password of a signed-in member. Wrong ones count as those at the sign-in do.</summary>
    public async Task<PasswordOutcome> CheckAgainAsync(Member member, string password, IPAddress? from, CancellationToken cancel)
    {
        var attempt = Attempt.Password(member.NormalizedEmail, from);
        if (!await throttle.TakeAsync(attempt, cancel)) return new PasswordOutcome(null, IsTooMany: true);
        if (!await users.CheckPasswordAsync(member, password)) return new PasswordOutcome(null);
        await throttle.ForgetAsync(attempt, cancel);
        return new PasswordOutcome(member);
    }
}
