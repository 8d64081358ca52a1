using Connectors.Data;
using Connectors.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace Connectors.Application.People;

/// <summary>Codes of authenticator apps (RFC 6238), each of which counts once, whichever copy of the application it is given to.</summary>
public sealed class OneTimeCodes(ConnectorsDbContext db, TimeProvider time) : IUserTwoFactorTokenProvider<Member>
{
    public Task<string> GenerateAsync(string purpose, UserManager<Member> manager, Member user) => Task.FromResult("");

    public async Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<Member> manager, Member user) =>
        !string.IsNullOrEmpty(await manager.GetAuthenticatorKeyAsync(user));

    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<Member> manager, Member user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } key) return false;
        var codes = new Totp(Base32Encoding.ToBytes(key));
        // One step to each side, for clocks that differ.
        var window = new VerificationWindow(previous: 1, future: 1);
        if (!codes.VerifyTotp(time.GetUtcNow().UtcDateTime, token, out var step, window)) return false;
        return await db.Users.AcrossOrganisations()
            .Where(row => row.Id == user.Id && row.LastCodeStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LastCodeStep, step)) == 1;
    }
}
